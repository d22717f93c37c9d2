/** What a trust list holds, and in which form. */
@NullMarked
package io.offhook.tvs.trustlist.draft;

import org.jspecify.annotations.NullMarked;
