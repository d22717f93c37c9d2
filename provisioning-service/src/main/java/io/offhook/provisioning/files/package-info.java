/**
 * The files that phones boot from, whatever the transport: names ({@code RequestedFile}), answers ({@code Reply}), and the guard against
 * clients that try one MAC after another.
 *
 * <pre>
 *   http, tftp --RequestedFile--> store.AnsweringFileRequests --FileSpec--> signing --> content
 *              <-----Reply------- (database, guard)       <-ServedFile- (cache, keys)  (XML)
 * </pre>
 */
@NullMarked
package io.offhook.provisioning.files;

import org.jspecify.annotations.NullMarked;
