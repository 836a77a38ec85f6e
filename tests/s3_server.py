"""A server on loopback that speaks S3 and KMS: moto's. Real HTTP, nothing of it in the product."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch


@contextmanager
def s3_server() -> Iterator[str]:
    """Its address while it runs. Programs that look for keys in the environment find invented ones."""
    from moto.server import ThreadedMotoServer

    invented = {"AWS_ACCESS_KEY_ID": "invented", "AWS_SECRET_ACCESS_KEY": "invented"}
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    with patch.dict(os.environ, invented):
        server.start()
        host, port = server.get_host_and_port()
        try:
            yield f"http://{host}:{port}"
        finally:
            server.stop()
