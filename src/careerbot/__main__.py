"""``python -m careerbot`` is the command ``careerbot``."""

import sys

from careerbot.cli import main

sys.exit(main())
