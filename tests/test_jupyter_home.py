"""Does nothing from outside steer the course's Jupyter, while the environment's own kernels are found?"""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kunskapsresan import jupyter_home
from tests import odd_home

ROOT = Path(__file__).parents[1]
WHERE = """
import json, site
from jupyter_core import paths
from IPython.paths import get_ipython_dir
from jupyterlab.commands import get_user_settings_dir, get_workspaces_dir
from jupyter_client.kernelspec import KernelSpecManager
import matplotlib
print(json.dumps([
    *paths.jupyter_config_path(), *paths.jupyter_path(), paths.jupyter_runtime_dir(), get_ipython_dir(),
    get_user_settings_dir(), get_workspaces_dir(), matplotlib.get_configdir(), matplotlib.matplotlib_fname(),
    KernelSpecManager().get_kernel_spec("python3").resource_dir,
]))
"""


def test_nothing_of_the_home_is_read(tmp_path):
    """Settings, data, workspaces, profiles and matplotlib's settings: is no path in the home?"""
    home, own = tmp_path / "hem", tmp_path / "kurs" / "jupyter"
    environment = jupyter_home.environment(own, base=odd_home.environment(home))
    done = subprocess.run(
        [sys.executable, "-c", WHERE], env=environment, cwd=own, capture_output=True, text=True, check=True
    )
    assert str(home) not in done.stdout
    assert str(jupyter_home.CONFIG) in done.stdout and str(jupyter_home.SHARE) in done.stdout
    assert sys.prefix in done.stdout, "the environment's own kernels and extensions"


def test_what_steers_is_left_out_and_whose_server_it_is_kept(tmp_path):
    base = {"JUPYTER_TOKEN": "x", "JUPYTERLAB_DIR": "x", "VOILA_X": "x", "PYTHONSTARTUP": "x", "MPLBACKEND": "x"}
    base |= {"JUPYTERHUB_USER": "kr26-07", "PATH": "/bin", "KUNSKAPSRESAN_ROOT": "kurs"}
    found = jupyter_home.environment(tmp_path / "jupyter", base=base)
    assert not set(found) & {"JUPYTER_TOKEN", "JUPYTERLAB_DIR", "VOILA_X", "PYTHONSTARTUP", "MPLBACKEND"}
    assert (found["JUPYTERHUB_USER"], found["PATH"], found["KUNSKAPSRESAN_ROOT"]) == ("kr26-07", "/bin", "kurs")


def test_the_folders_are_private_and_in_the_course(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "environ", dict(os.environ, JUPYTER_TOKEN="x"))
    jupyter_home.enter(tmp_path)
    assert "JUPYTER_TOKEN" not in os.environ
    place = Path(os.environ["JUPYTER_CONFIG_DIR"])
    assert place.parent == tmp_path / jupyter_home.PLACE
    if sys.platform != "win32":
        assert {folder.stat().st_mode & 0o777 for folder in (place, place.parent, place.parents[1])} == {0o700}


def test_these_tests_have_a_world_of_their_own():
    """Else a test of a server would depend on who runs it."""
    home = os.environ["JUPYTER_CONFIG_DIR"]
    assert "kunskapsresan-prov-" in home
    assert all(os.environ[name].startswith(str(Path(home).parent)) for name in jupyter_home._FOLDERS)


@pytest.mark.parametrize("path", sorted((ROOT / "bench").glob("*.py")), ids=lambda path: path.name)
def test_no_benchmark_starts_a_process_in_the_users_world(path):
    """Does every process that a benchmark starts get an environment of its own?"""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
        if called in ("subprocess.run", "subprocess.Popen", "subprocess.check_call", "subprocess.check_output"):
            assert "env" in {keyword.arg for keyword in node.keywords}, f"line {node.lineno}: give env="
