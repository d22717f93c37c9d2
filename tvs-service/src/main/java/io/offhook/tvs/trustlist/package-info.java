/**
 * The rules of the list of certificates that phones trust, in one stream. A list has two SASTs: one signs from day to day; the recovery
 * SAST is in every list and can always sign.
 *
 * <pre>
 *  Nothing --Publish--> STEADY (sast signs) --Announce(new)--> BRIDGED (recovery signs {new, recovery}) --Complete--> STEADY (new signs)
 *                       STEADY --RenewRecovery(other)--> RENEWED (sast signs {sast, other}) --Complete--> STEADY
 * </pre>
 *
 * <p>A phone accepts a list if a SAST of the list that it holds signed it. So a phone that ever accepted a list accepts those of a
 * bridge, and a phone that accepted one since the last announcement accepts every list that follows.
 */
@NullMarked
package io.offhook.tvs.trustlist;

import org.jspecify.annotations.NullMarked;
