"""Settings of the local server that its command line cannot carry; read from JUPYTER_CONFIG_PATH."""

import zmq

c = get_config()  # noqa: F821

if zmq.has("curve"):  # between server and kernel nobody else on the machine can listen in
    c.KernelManager.transport_encryption = "auto"

# The supervisor's formgrader runs on a server of its own (`kunskapsresan cohort open`).
c.ServerApp.jpserver_extensions = {
    "kunskapsresan.server_extension": True,
    "nbgrader.server_extensions.assignment_list": False,
    "nbgrader.server_extensions.course_list": False,
    "nbgrader.server_extensions.formgrader": False,
    "nbgrader.server_extensions.validate_assignment": False,
}
c.VoilaExporter.language_code = "sv"
