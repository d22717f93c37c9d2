/**
 * The list of certificates that phones trust, in one stream. Pure: what is registered, time and keys come in from outside. A list has
 * two SASTs: the one that signs from day to day, and the recovery SAST, which stands in every list and can always sign.
 *
 * <pre>
 *  Nothing --Publish--> STEADY (sast signs) --Announce(new)--> BRIDGED (recovery signs {new, recovery}) --Complete--> STEADY (new signs)
 *                       STEADY --RenewRecovery(other)--> RENEWED (sast signs {sast, other}) --Complete--> STEADY
 * </pre>
 *
 * <p>A phone takes a list if a SAST of the list that it holds signed it. So every phone that ever took a list takes those of a
 * bridge; and who took one since the last announcement takes whatever comes.
 */
@NullMarked
package io.offhook.tvs.trustlist;

import org.jspecify.annotations.NullMarked;
