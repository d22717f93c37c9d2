/** Publishes trust lists, on command and after changes of roles; the table of published lists. */
@NullMarked
package io.offhook.tvs.trustlist.store;

import org.jspecify.annotations.NullMarked;
