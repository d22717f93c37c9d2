/**
 * Real servers as child processes. {@link io.offhook.servers.ServerProgram} describes a server, {@link
 * io.offhook.servers.ServerProcess} starts, probes and stops it, {@link io.offhook.servers.process.BinaryCache} has its binaries. The
 * tests of every service and the local stack use this module; it does not depend on Offhook.
 *
 * <pre>
 *   ServerProgram --prepare--> ProcessCommand --start--> running --answers--> ready
 *                                ^                         |  destroyForcibly / close
 *                                +-------- restart --------+  (same data, same port)
 * </pre>
 */
@NullMarked
package io.offhook.servers;

import org.jspecify.annotations.NullMarked;
