/** Pages of the system: services, topics, dead letters, events that cannot be published. */
@NullMarked
package io.offhook.console.system.page;

import org.jspecify.annotations.NullMarked;
