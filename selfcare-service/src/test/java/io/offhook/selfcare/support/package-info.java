/** What the tests with real servers share: records onto the topics, mails out of the sink, and the activation service's side of a reveal. */
@NullMarked
package io.offhook.selfcare.support;

import org.jspecify.annotations.NullMarked;
