/** What pages show of phones. */
@NullMarked
package io.offhook.activation.screen.store;

import org.jspecify.annotations.NullMarked;
