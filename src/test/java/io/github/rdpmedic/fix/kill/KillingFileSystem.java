package io.github.rdpmedic.fix.kill;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Hands out paths that lead to the {@link KillingFileSystemProvider}, and are the real ones in all else. */
final class KillingFileSystem extends FileSystem {

    private final FileSystemProvider provider;
    private final FileSystem real;

    KillingFileSystem(FileSystemProvider provider, FileSystem real) {
        this.provider = provider;
        this.real = real;
    }

    Path wrapped(Path path) {
        return (Path) Proxy.newProxyInstance(
                KillingFileSystem.class.getClassLoader(), new Class<?>[] {Path.class}, new PathProxy(path));
    }

    static Path unwrapped(Path path) {
        return Proxy.isProxyClass(path.getClass()) ? ((PathProxy) Proxy.getInvocationHandler(path)).path : path;
    }

    private final class PathProxy implements InvocationHandler {

        private final Path path;

        PathProxy(Path path) {
            this.path = path;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("getFileSystem")) {
                return KillingFileSystem.this;
            }
            Object[] unwrapped = arguments == null ? new Object[0] : arguments.clone();
            for (int i = 0; i < unwrapped.length; i++) {
                unwrapped[i] = unwrapped[i] instanceof Path other ? unwrapped(other) : unwrapped[i];
            }
            try {
                return result(method, method.invoke(path, unwrapped));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private Object result(Method method, Object value) {
            if (method.getName().equals("iterator")) {
                List<Path> names = new ArrayList<>();
                path.forEach(name -> names.add(wrapped(name)));
                return names.iterator();
            }
            return value instanceof Path other ? wrapped(other) : value;
        }
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("the default file system is not closed");
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return real.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        List<Path> roots = new ArrayList<>();
        real.getRootDirectories().forEach(root -> roots.add(wrapped(root)));
        return roots;
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return real.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return real.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return wrapped(real.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        PathMatcher matcher = real.getPathMatcher(pattern);
        return path -> matcher.matches(unwrapped(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return real.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("nothing is watched here");
    }
}
