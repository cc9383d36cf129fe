"""python -m smm_expert."""

from smm_expert.cli.main import main

main()
