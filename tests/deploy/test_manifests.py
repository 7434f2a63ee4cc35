"""What the operations people apply is valid, hardened, and carries no secret."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import kubernetes_validate
import pytest
import yaml

from tests.serving import ROOT

DEPLOY = ROOT / "deploy"
MANIFESTS = sorted((DEPLOY / "kubernetes").glob("*.yaml"))
COMPOSE = DEPLOY / "compose.yaml"
KUBERNETES = ("1.30", "1.37")  # the oldest and the newest that are checked
SETTING = "STREAMLIT_SERVER_COOKIE_SECRET"


def read(path: Path) -> dict:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def manifest(kind: str) -> dict:
    return next(each for each in map(read, MANIFESTS) if each["kind"] == kind)


def pod() -> dict:
    return manifest("Deployment")["spec"]["template"]["spec"]


def replicas() -> dict[str, dict]:
    services = read(COMPOSE)["services"]
    return {name: service for name, service in services.items() if name.startswith("replica")}


@pytest.mark.parametrize("version", KUBERNETES)
@pytest.mark.parametrize("path", MANIFESTS, ids=lambda path: path.stem)
def test_a_manifest_has_only_what_kubernetes_knows(path, version):
    kubernetes_validate.validate(read(path), version, strict=True)


def test_compose_follows_its_specification():
    schema = ["--builtin-schema", "vendor.compose-spec"]
    command = [sys.executable, "-m", "check_jsonschema", *schema, str(COMPOSE)]
    check = subprocess.run(command, capture_output=True, text=True)

    assert check.returncode == 0, check.stdout


def test_the_containerfile_has_nothing_that_hadolint_warns_of():
    linter = Path(sys.executable).with_name("hadolint")
    check = subprocess.run([linter, DEPLOY / "Containerfile"], capture_output=True, text=True)

    assert (check.returncode, check.stdout) == (0, "")


def test_what_the_image_copies_is_let_through_by_the_ignore_file():
    lines = (DEPLOY / "Containerfile").read_text(encoding="utf-8").splitlines()
    copied = {line.split()[1] for line in lines if line.startswith("COPY")}
    ignored = (ROOT / ".containerignore").read_text(encoding="utf-8").splitlines()
    let_through = {line[1:] for line in ignored if line.startswith("!")}

    assert copied == {path.replace(".streamlit/config.toml", ".streamlit") for path in let_through}


@pytest.mark.parametrize("kind", ["HorizontalPodAutoscaler", "Ingress", "PodDisruptionBudget"])
def test_every_manifest_means_the_same_deployment(kind):
    assert manifest(kind)["metadata"]["name"] == manifest("Deployment")["metadata"]["name"]


def test_the_service_finds_the_pods():
    labels = manifest("Deployment")["spec"]["template"]["metadata"]["labels"]

    assert manifest("Service")["spec"]["selector"] == labels


def test_a_pod_writes_nothing_but_tmp_and_has_no_rights():
    container = pod()["containers"][0]

    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert [mount["mountPath"] for mount in container["volumeMounts"]] == ["/tmp"]


@pytest.mark.parametrize("probe", ["startupProbe", "readinessProbe", "livenessProbe"])
def test_a_probe_names_the_host_that_the_ingress_serves(probe):
    container, host = pod()["containers"][0], manifest("Ingress")["spec"]["rules"][0]["host"]

    assert container[probe]["httpGet"]["httpHeaders"] == [{"name": "Host", "value": host}]


def test_the_dashboard_answers_to_the_host_that_the_ingress_serves():
    env = {each["name"]: each.get("value") for each in pod()["containers"][0]["env"]}

    assert env["STREAMLIT_SERVER_ALLOWED_HOSTS"] == manifest("Ingress")["spec"]["rules"][0]["host"]


def test_the_cookie_secret_is_named_and_never_written():
    env = {each["name"]: each for each in pod()["containers"][0]["env"]}
    written = {replica["environment"][SETTING].split(":?")[0] for replica in replicas().values()}

    assert set(env[SETTING]) == {"name", "valueFrom"}
    assert written == {"${" + SETTING}


@pytest.mark.parametrize("name", sorted(read(COMPOSE)["services"]))
def test_a_container_is_read_only_and_limited(name):
    service = read(COMPOSE)["services"][name]

    assert (service["read_only"], service["cap_drop"]) == (True, ["ALL"])
    assert {"mem_limit", "cpus", "pids_limit"} <= set(service)


def test_the_balancer_knows_every_replica_of_compose():
    lines = (DEPLOY / "nginx/replicas.conf").read_text(encoding="utf-8").splitlines()
    known = {line.split()[1].split(":")[0] for line in lines if line.startswith("server")}

    assert known == set(replicas())
