/** Verifies the audit topic, record by record. Needs nothing of the services: an auditor runs it against any brokers. */
@NullMarked
package io.offhook.stack.audit;

import org.jspecify.annotations.NullMarked;
