"""Discord on a loopback port, for the real discord.py client: REST v10, gateway, interactions.

`Emulator` (server.py) is the one to start; `fixtures.py` has the pytest fixtures. What is
allowed and what is answered follows Discord's API description and documentation; where those
say nothing (rate figures, length of the nonce window) the value is an attribute to set.
"""
