/** What the tests share: events on topics, the mail server, the stub of the activation service, looks into the database. */
@NullMarked
package io.offhook.selfcare.support;

import org.jspecify.annotations.NullMarked;
