/**
 * How fast it goes: codes issued, redeemed, refused and expired in each minute, hour or day, and how long an activation takes. Counted as
 * events come in. Refusals are a sample under attack, and so are the requests for files.
 */
@NullMarked
package io.offhook.console.rate;

import org.jspecify.annotations.NullMarked;
