"""Runs verify.py over many exports in one process: one JSON list of arguments a line in, exit code and output a line out."""
import contextlib
import io
import json
import sys

import verify


class Output(io.StringIO):
    def reconfigure(self, **_):
        pass


for line in sys.stdin:
    sys.argv = ["verify.py", *json.loads(line)]
    output = Output()
    with contextlib.redirect_stdout(output):
        try:
            code = verify.main()
        except BaseException as error:  # A verifier that stops with an exception has not verified.
            code, _ = 2, output.write(repr(error))
    print(json.dumps({"exit": code, "output": output.getvalue()}), flush=True)
