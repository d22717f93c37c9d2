/** What stands in a trust list, and how it is signed. Pure. */
@NullMarked
package io.offhook.tvs.trustlist.draft;

import org.jspecify.annotations.NullMarked;
