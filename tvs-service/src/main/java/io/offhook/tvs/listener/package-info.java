/** Port 2445, where phones ask TVS over TLS. Answers come from memory; a connection that wastes time is closed. */
@NullMarked
package io.offhook.tvs.listener;

import org.jspecify.annotations.NullMarked;
