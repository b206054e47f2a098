@NullMarked
package com.quotedesk.domain.users;

import org.jspecify.annotations.NullMarked;
