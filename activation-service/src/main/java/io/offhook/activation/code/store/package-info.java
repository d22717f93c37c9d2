/** The list of codes that administrators see: a fold of the events, kept in the transaction that appends them. */
@NullMarked
package io.offhook.activation.code.store;

import org.jspecify.annotations.NullMarked;
