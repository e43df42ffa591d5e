package wirelab.os;

/** Families of addresses. */
public enum Family {
  AF_INET,
  AF_INET6
}
