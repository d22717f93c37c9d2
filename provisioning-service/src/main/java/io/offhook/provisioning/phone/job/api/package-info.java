/** The REST interface of bulk jobs. */
@NullMarked
package io.offhook.provisioning.phone.job.api;

import org.jspecify.annotations.NullMarked;
