/**
 * A phone as its owner sees it: what the topics of phones, codes and devices say, in any order among the three, and what the owner said.
 * Pure.
 *
 * <pre>
 *  PREPARING --code issued--> CODE_READY --redeemed--> FINISHING --MAC assigned--> ACTIVATED --seen--> CONFIGURED, REGISTERED, FAILED
 *      ^                         |  |  '--expired--> EXPIRED                       WAITING ----seen----^
 *      '-------reported lost-----'  '-----released--> NO_CODE
 * </pre>
 *
 * <p>While administrators hand out codes, ASK_ADMINISTRATOR stands for CODE_READY.
 */
@NullMarked
package io.offhook.selfcare.phone;

import org.jspecify.annotations.NullMarked;
