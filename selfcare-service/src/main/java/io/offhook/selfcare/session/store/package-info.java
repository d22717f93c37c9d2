/** The sessions of browsers in PostgreSQL, where every replica sees them. */
@NullMarked
package io.offhook.selfcare.session.store;

import org.jspecify.annotations.NullMarked;
