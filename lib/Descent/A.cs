namespace Descent; internal static class A;
