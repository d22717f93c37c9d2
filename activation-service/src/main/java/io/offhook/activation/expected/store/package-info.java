/** The list in the database, and what is done about devices that are not on it. */
@NullMarked
package io.offhook.activation.expected.store;

import org.jspecify.annotations.NullMarked;
