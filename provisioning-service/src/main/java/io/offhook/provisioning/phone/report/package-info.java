/** The device report: what stands on whose desk. Secrets are masked; each is revealed on record, one by one. */
@NullMarked
package io.offhook.provisioning.phone.report;

import org.jspecify.annotations.NullMarked;
