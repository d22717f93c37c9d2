/** Users from a file: so that owners exist before their phones. */
@NullMarked
package io.offhook.provisioning.user.bulk;

import org.jspecify.annotations.NullMarked;
