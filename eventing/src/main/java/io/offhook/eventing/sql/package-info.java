/** The transaction of a use case, statements on its connection, and what a failure of the database means. */
@NullMarked
package io.offhook.eventing.sql;

import org.jspecify.annotations.NullMarked;
