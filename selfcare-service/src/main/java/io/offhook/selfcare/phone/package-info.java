/**
 * A phone as its owner sees it: what the phone topic and the activation topic say, in any order between the two. Pure.
 *
 * <pre>
 *  PREPARING --code issued--> CODE_READY --redeemed--> FINISHING --MAC assigned--> READY
 *                                |   '--expired--> EXPIRED
 *                                '--released--> NO_CODE
 * </pre>
 *
 * <p>While administrators hand out codes, ASK_ADMINISTRATOR stands for CODE_READY.
 */
@NullMarked
package io.offhook.selfcare.phone;

import org.jspecify.annotations.NullMarked;
