"""Jupyter's server on a port that is held already; it stops at Ctrl+C without asking and says nothing in English."""

from __future__ import annotations

import contextlib
import signal
from typing import Any

from jupyter_server.serverapp import ServerApp

from kunskapsresan.door import Door


def server_class(door: Door) -> type[ServerApp]:
    """A server class that takes over the door's port instead of looking for one."""

    class HeldServer(ServerApp):
        """See above."""

        def _find_http_port(self) -> None:
            self.port = door.port

        def _bind_http_server_tcp(self) -> bool:
            self.http_server.add_socket(door.hand_over())
            return True

        def _handle_sigint(self, sig: Any, frame: Any) -> None:
            self._signal_stop(sig, frame)

        def _signal_stop(self, sig: Any, frame: Any) -> None:
            with contextlib.suppress(ValueError):  # a second Ctrl+C ends at once
                signal.signal(signal.SIGINT, signal.SIG_DFL)
            self.stop(from_signal=True)

    return HeldServer
