/** The sessions of browsers in PostgreSQL, where every replica sees them. Each service makes the table {@code browser_session} itself. */
@NullMarked
package io.offhook.pages.session.store;

import org.jspecify.annotations.NullMarked;
