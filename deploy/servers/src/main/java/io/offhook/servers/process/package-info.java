/** Processes: how one is started, found alive, read and stopped, and the binaries and directories that it needs. */
@NullMarked
package io.offhook.servers.process;

import org.jspecify.annotations.NullMarked;
