/** The command {@code dead-letters}: lists, shows and replays the records that services gave up, through their REST interfaces. */
@NullMarked
package io.offhook.stack.deadletters;

import org.jspecify.annotations.NullMarked;
