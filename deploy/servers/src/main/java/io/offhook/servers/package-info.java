/**
 * Real servers as child processes: what one is ({@link io.offhook.servers.ServerProgram}), how it is started, found ready, killed and
 * stopped ({@link io.offhook.servers.ServerProcess}), and where its binaries come from ({@link io.offhook.servers.process.BinaryCache}).
 * The tests of every service and the local stack use it; it knows nothing of Offhook.
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
