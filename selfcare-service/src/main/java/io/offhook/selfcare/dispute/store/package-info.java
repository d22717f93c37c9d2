/** Takes what the owner says by the link in a mail. */
@NullMarked
package io.offhook.selfcare.dispute.store;

import org.jspecify.annotations.NullMarked;
