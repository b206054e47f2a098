@NullMarked
package com.quotedesk.domain.requisites;

import org.jspecify.annotations.NullMarked;
