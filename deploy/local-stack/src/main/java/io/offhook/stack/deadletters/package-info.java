/** The command {@code dead-letters}: lists, shows and replays dead letters over the REST interfaces of the services. */
@NullMarked
package io.offhook.stack.deadletters;

import org.jspecify.annotations.NullMarked;
