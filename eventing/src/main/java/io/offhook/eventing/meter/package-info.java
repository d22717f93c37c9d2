/** Numbers for gauges that a server must be asked for. */
@NullMarked
package io.offhook.eventing.meter;

import org.jspecify.annotations.NullMarked;
