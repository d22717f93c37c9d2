/** The use cases of revocation lists, and the table of those that are held. */
@NullMarked
package io.offhook.tvs.revocation.store;

import org.jspecify.annotations.NullMarked;
