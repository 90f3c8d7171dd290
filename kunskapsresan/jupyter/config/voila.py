"""Settings for the form view; Voilà reads this file from JUPYTER_CONFIG_PATH, which `kunskapsresan start` sets."""

c = get_config()  # noqa: F821


def _no_math(current_page_config, base_url="/", **_):
    # Left alone, this is an address on a content network; empty, it is an error in the console.
    current_page_config["fullMathjaxUrl"] = base_url + "voila/templates/kurs/static/no-math.js"
    return current_page_config


def _set_cookie(request, notebook=None, cwd=None):
    # Reading the token sets the _xsrf cookie. Without it Voilà's own kernel shutdown on page close is refused.
    request.xsrf_token  # noqa: B018


c.VoilaConfiguration.template = "kurs"
c.VoilaConfiguration.theme = "light"
c.VoilaConfiguration.allow_template_override = "NO"
c.VoilaConfiguration.allow_theme_override = "NO"
c.VoilaConfiguration.show_tracebacks = False
# Built for JupyterLab alone, the other installed extensions fail here with errors in the console.
c.VoilaConfiguration.extension_allowlist = [
    "@voila-dashboards/widgets-manager8",
    "@jupyter-widgets/jupyterlab-manager",
    "anywidget",
]
c.VoilaConfiguration.page_config_hook = _no_math
c.VoilaConfiguration.prelaunch_hook = _set_cookie
