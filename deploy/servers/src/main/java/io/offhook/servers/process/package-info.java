/** Starts, probes and stops processes, and provides their binaries and directories. */
@NullMarked
package io.offhook.servers.process;

import org.jspecify.annotations.NullMarked;
