"""The tools for assistants, called as an assistant calls them. Run it: python examples/mcp_client.py"""

import asyncio
import sys

from mcp import Client, StdioServerParameters

COMMAND = StdioServerParameters(command=sys.executable, args=["-m", "careerbot", "mcp"])


async def main() -> None:
    async with Client(COMMAND) as client:
        for tool in (await client.list_tools()).tools:
            print(f"{tool.name}: {tool.title}")
        result = await client.call_tool("look_up_pay", {"role": "data engineer", "place": "Canada", "level": "senior"})
        print(f"\n{result.content[0].text}\n")
        for figures in result.structured_content["pay"]:
            print(figures["kind"], figures["level"], figures["currency"], figures["low"], figures["high"])


asyncio.run(main())
