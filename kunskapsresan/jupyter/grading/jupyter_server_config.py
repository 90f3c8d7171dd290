"""Settings of the supervisor's server (`kunskapsresan cohort open`): formgrader and nothing else.

Read from JUPYTER_CONFIG_PATH. The token comes from a file of its owner only, never from the command line.
"""

c = get_config()  # noqa: F821

_POLICY = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; connect-src 'self'"

c.ServerApp.ip = "127.0.0.1"
c.ServerApp.port_retries = 0
c.ServerApp.open_browser = False
c.ServerApp.allow_root = True
c.ServerApp.log_level = "ERROR"
c.ServerApp.terminals_enabled = False
c.ServerApp.kernel_manager_class = "kunskapsresan.cohort.no_kernels.NoKernels"
c.ServerApp.tornado_settings = {"headers": {"Content-Security-Policy": _POLICY}}
c.ServerApp.jpserver_extensions = {
    "nbgrader.server_extensions.formgrader": True,
    "nbgrader.server_extensions.assignment_list": False,
    "nbgrader.server_extensions.course_list": False,
    "nbgrader.server_extensions.validate_assignment": False,
    "kunskapsresan.server_extension": False,
    "jupyter_lsp": False,
    "jupyter_server_terminals": False,
    "jupyterlab": False,
    "jupyterlab_jupytext": False,
    "notebook": False,
    "notebook_shim": False,
    "voila.server_extension": False,
}
