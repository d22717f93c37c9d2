/** REST of revocation lists. */
@NullMarked
package io.offhook.tvs.revocation.api;

import org.jspecify.annotations.NullMarked;
