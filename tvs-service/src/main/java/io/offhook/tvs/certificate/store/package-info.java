/** The certificates and their roles: a fold of the events, kept in the transaction that appends them; and the book that TVS answers from. */
@NullMarked
package io.offhook.tvs.certificate.store;

import org.jspecify.annotations.NullMarked;
