"""For a server that shows marks and runs nothing: every request for a kernel is refused."""

from __future__ import annotations

from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from tornado.web import HTTPError


class NoKernels(AsyncMappingKernelManager):
    """Has no kernels and starts none. nbgrader's own autograding does not come this way."""

    async def start_kernel(self, **_) -> str:
        """Raises 403."""
        raise HTTPError(403, "Här körs ingen kod.")
