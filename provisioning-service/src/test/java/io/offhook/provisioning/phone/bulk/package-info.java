@NullMarked
package io.offhook.provisioning.phone.bulk;

import org.jspecify.annotations.NullMarked;
