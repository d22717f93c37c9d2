@NullMarked
package io.offhook.provisioning.phone.job.api;

import org.jspecify.annotations.NullMarked;
