/** The keys that sign trust lists, as the configuration names them. */
@NullMarked
package io.offhook.tvs.trustlist.signing;

import org.jspecify.annotations.NullMarked;
