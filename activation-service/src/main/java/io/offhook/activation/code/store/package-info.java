/** The activations of phones in the database: commands and their events, and the read model that follows the events. */
@NullMarked
package io.offhook.activation.code.store;

import org.jspecify.annotations.NullMarked;
