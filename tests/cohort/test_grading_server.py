"""Do the settings of the supervisor's server keep what it shows on the supervisor's own machine?"""

from pathlib import Path

from traitlets.config.loader import PyFileConfigLoader

from kunskapsresan import jupyter_home

# What a page may be made of without asking any other machine. "ws:" alone would mean every host there is.
FROM_HERE = {"'self'", "'unsafe-inline'", "'unsafe-eval'", "data:", "blob:"}


def settings():
    return PyFileConfigLoader("jupyter_server_config.py", path=str(Path(jupyter_home.GRADING))).load_config()


def test_the_page_can_reach_no_other_host():
    """May formgrader's page neither fetch from nor send to anywhere else? It holds names, answers and points, and a
    participant's answer is shown in it: one opening would be enough to send them away."""
    policy = settings().ServerApp.tornado_settings["headers"]["Content-Security-Policy"]
    directives = {name: set(sources) for name, *sources in (each.split() for each in policy.split(";"))}
    assert {"default-src", "connect-src"} <= set(directives)
    for name, sources in directives.items():
        assert sources <= FROM_HERE, f"{name} lets in {sources - FROM_HERE}"
    assert directives["connect-src"] == {"'self'"}


def test_the_server_answers_this_machine_only_and_runs_nothing():
    """Is it bound to the machine itself, without terminals, and with a manager that starts no kernels?"""
    server = settings().ServerApp
    assert (server.ip, server.terminals_enabled) == ("127.0.0.1", False)
    assert server.kernel_manager_class.endswith(".NoKernels")
    assert [name for name, on in server.jpserver_extensions.items() if on] == ["nbgrader.server_extensions.formgrader"]
